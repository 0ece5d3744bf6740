package dev.parley.domain.usecase.people;

import dev.parley.domain.model.user.Password;

/** Log in with a username or an e-mail address. The device is how its user will recognise the session. */
public record SignIn(String login, String password, String device) {
    private static final int LONGEST_DEVICE = 200;
    private static final int LONGEST_LOGIN = 300;
    /** In chars, of which a character may take two. */
    private static final int LONGEST_PASSWORD = 2 * Password.MOST_CHARACTERS;

    public SignIn {
        device = device.replaceAll("\\p{Cntrl}", " ").strip();
        int length = device.codePointCount(0, device.length());
        device = length <= LONGEST_DEVICE ? device : device.substring(0, device.offsetByCodePoints(0, LONGEST_DEVICE));
    }

    /** Whether any account could have such a login and such a password. */
    boolean isPlausible() {
        return login.length() <= LONGEST_LOGIN && password.length() <= LONGEST_PASSWORD;
    }

    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
