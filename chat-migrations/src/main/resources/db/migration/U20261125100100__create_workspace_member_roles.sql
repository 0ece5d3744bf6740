DROP TABLE workspace_member_roles;
