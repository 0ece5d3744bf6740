/** Taking a workspace elsewhere: everything that importing would bring in, handed over part by part. */
package dev.parley.domain.usecase.exporting;
