/** Data for a first look: a home workspace with assistants who introduce themselves. */
package dev.parley.bootstrap.demo;
