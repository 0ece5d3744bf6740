package dev.parley.domain.usecase.people;

/** Log in with a username or an e-mail address. The device is how its user will recognise the session. */
public record SignIn(String login, String password, String device) {
    private static final int LONGEST_DEVICE = 200;

    public SignIn {
        device = device.replaceAll("\\p{Cntrl}", " ").strip();
        device = device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }

    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
