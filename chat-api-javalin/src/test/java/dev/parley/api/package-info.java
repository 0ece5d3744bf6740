/** The API, driven over real HTTP on the in-memory adapter; every response is held against its description. */
package dev.parley.api;
