/**
 * The zip archives that the export of Slack® gives, read as exports to import. Parley is not affiliated with Slack.
 *
 * <p>An archive comes from outside, so nothing in it is believed: not its sizes, not its paths, not its types. Nothing of
 * it is ever unpacked to a disk. What cannot be read costs as little as possible and becomes a note that says where it is.
 */
package dev.parley.api.archive;
