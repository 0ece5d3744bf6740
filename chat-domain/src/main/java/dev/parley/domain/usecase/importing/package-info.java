/**
 * Bringing in what a team said elsewhere. An export is read as records that know nothing of its file format; ids in them
 * are the export's own. Each conversation comes in with one transaction, so an import that was stopped can be run again.
 */
package dev.parley.domain.usecase.importing;
