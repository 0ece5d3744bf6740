/** Who did what, for those who may know. */
package dev.parley.domain.usecase.audit;
