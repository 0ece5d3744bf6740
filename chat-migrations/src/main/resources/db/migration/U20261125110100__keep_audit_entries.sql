DROP TRIGGER keep_audit_entries ON audit_entries;
DROP FUNCTION refuse_to_change_audit_entries();
