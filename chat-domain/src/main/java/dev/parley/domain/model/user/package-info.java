/** People and others who write, their log-ins, and the ports that keep them. */
package dev.parley.domain.model.user;
