/** All that a workspace has, read in parts, for taking it elsewhere. */
package dev.parley.domain.model.exports;
