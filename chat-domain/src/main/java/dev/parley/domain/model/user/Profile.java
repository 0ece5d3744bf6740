package dev.parley.domain.model.user;

/** What somebody tells of themselves besides the name; each part may be empty. */
public record Profile(JobTitle title, TimeZoneName timeZone, PictureUrl picture) {
    public static final Profile EMPTY = new Profile(new JobTitle(""), new TimeZoneName(""), new PictureUrl(""));
}
