DROP TABLE workspace_roles;
