/** Use cases, one class for each activity; they do not know one another. */
package dev.parley.domain.usecase;
