/** The core of a team chat, without dependencies: bring adapters for its ports, or use ours. */
module dev.parley.domain {
    exports dev.parley.domain.error;
    exports dev.parley.domain.store;
    exports dev.parley.domain.model.user;
    exports dev.parley.domain.model.workspace;
    exports dev.parley.domain.model.channel;
    exports dev.parley.domain.model.membership;
    exports dev.parley.domain.model.message;
    exports dev.parley.domain.model.feed;
    exports dev.parley.domain.model.imports;
}
