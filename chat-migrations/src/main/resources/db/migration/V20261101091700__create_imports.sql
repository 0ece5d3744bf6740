-- Where an imported workspace came from, and what became of each thing in it, so that an import can be repeated.
CREATE TABLE imports (
    workspace_id uuid NOT NULL,
    source varchar(200) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT imports_pkey PRIMARY KEY (workspace_id),
    CONSTRAINT imports_source_key UNIQUE (source),
    CONSTRAINT imports_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT imports_source_check CHECK (source <> '')
);
CREATE TABLE imported_items (
    workspace_id uuid NOT NULL,
    kind varchar(16) NOT NULL,
    external_id varchar(200) NOT NULL,
    item_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT imported_items_pkey PRIMARY KEY (workspace_id, kind, external_id),
    CONSTRAINT imported_items_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES imports (workspace_id) ON DELETE CASCADE,
    CONSTRAINT imported_items_kind_check CHECK (kind IN ('user', 'channel', 'direct_message')),
    CONSTRAINT imported_items_external_id_check CHECK (external_id <> '')
);
