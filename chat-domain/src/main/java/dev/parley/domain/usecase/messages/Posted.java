package dev.parley.domain.usecase.messages;

import dev.parley.domain.model.message.MessageView;

/** The message as its author sees it, and whether it is new: false when its client id had been sent before. */
public record Posted(MessageView message, boolean isNew) {}
