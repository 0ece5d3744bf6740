/** The rules of chat, driven through the use cases on the in-memory adapter. */
package dev.parley.testkit.usecase;
