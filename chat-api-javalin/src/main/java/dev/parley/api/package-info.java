/** The doors: HTTP, WebSocket, and their JSON. */
package dev.parley.api;
