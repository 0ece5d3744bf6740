/** The Postgres adapter, over classes that jOOQ generates from the migrated schema. */
package dev.parley.persistence.jooq;
