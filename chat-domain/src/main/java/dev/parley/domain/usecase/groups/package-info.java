/** Groups of users that are mentioned together. */
package dev.parley.domain.usecase.groups;
