/** The core of a team chat, without dependencies: bring adapters for its ports, or use ours. */
module dev.parley.domain {
    exports dev.parley.domain.access;
    exports dev.parley.domain.error;
    exports dev.parley.domain.model.assistant;
    exports dev.parley.domain.model.audit;
    exports dev.parley.domain.model.channel;
    exports dev.parley.domain.model.exports;
    exports dev.parley.domain.model.feed;
    exports dev.parley.domain.model.group;
    exports dev.parley.domain.model.imports;
    exports dev.parley.domain.model.invite;
    exports dev.parley.domain.model.membership;
    exports dev.parley.domain.model.message;
    exports dev.parley.domain.model.notification;
    exports dev.parley.domain.model.permission;
    exports dev.parley.domain.model.retention;
    exports dev.parley.domain.model.status;
    exports dev.parley.domain.model.user;
    exports dev.parley.domain.model.workspace;
    exports dev.parley.domain.store;
    exports dev.parley.domain.usecase.assistants;
    exports dev.parley.domain.usecase.audit;
    exports dev.parley.domain.usecase.channels;
    exports dev.parley.domain.usecase.exporting;
    exports dev.parley.domain.usecase.furnishing;
    exports dev.parley.domain.usecase.groups;
    exports dev.parley.domain.usecase.importing;
    exports dev.parley.domain.usecase.invites;
    exports dev.parley.domain.usecase.messages;
    exports dev.parley.domain.usecase.notifying;
    exports dev.parley.domain.usecase.people;
    exports dev.parley.domain.usecase.permissions;
    exports dev.parley.domain.usecase.reading;
    exports dev.parley.domain.usecase.retention;
    exports dev.parley.domain.usecase.workspaces;
    exports dev.parley.domain.usecase;
}
