/** Reading archives of exports, well-formed and hostile ones. */
package dev.parley.api.archive;
