/** Accounts, log-ins and profiles. */
package dev.parley.domain.usecase.people;
