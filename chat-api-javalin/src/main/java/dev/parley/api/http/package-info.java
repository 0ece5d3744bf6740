/**
 * What every route needs and none should care about: reading requests strictly, answering refusals as RFC 9457 problems,
 * and keeping slow, large or malformed requests from holding the server. Knows nothing of chat but its refusals.
 */
package dev.parley.api.http;
