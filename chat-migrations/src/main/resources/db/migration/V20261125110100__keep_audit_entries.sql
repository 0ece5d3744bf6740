SET LOCAL lock_timeout = '5s';
-- Entries are added and never changed or taken away, also by the role that owns the table: privileges do not bind it, and
-- a trigger does. One for each statement refuses those that would touch nothing as well.
CREATE FUNCTION refuse_to_change_audit_entries() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        RAISE EXCEPTION 'the audit is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
    END;
    $$;
CREATE TRIGGER keep_audit_entries BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_audit_entries();
-- Also in sessions that turn ordinary triggers off by acting as a replica.
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER keep_audit_entries;
