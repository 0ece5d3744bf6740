-- UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, 12 bits of the millisecond's fraction, 62 random bits.
-- PostgreSQL 18 has one built in, 15 to 17 do not.
CREATE FUNCTION uuid_v7() RETURNS uuid
    LANGUAGE sql VOLATILE PARALLEL SAFE
    AS $$
    SELECT encode(
        overlay(
            uuid_send(gen_random_uuid())
            PLACING substring(int8send(micros / 1000) FROM 3) || int2send((28672 + (micros % 1000) * 4096 / 1000)::int2)
            FROM 1 FOR 8),
        'hex')::uuid
    FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS micros) AS now
    $$;
