SET LOCAL lock_timeout = '5s';
ALTER TABLE users
    DROP COLUMN title,
    DROP COLUMN time_zone,
    DROP COLUMN picture_url;
