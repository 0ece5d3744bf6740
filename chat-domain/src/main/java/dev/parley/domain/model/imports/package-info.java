/** What came from other systems, so that an import can be repeated. */
package dev.parley.domain.model.imports;
