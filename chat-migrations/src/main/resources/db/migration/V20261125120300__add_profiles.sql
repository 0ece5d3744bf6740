SET LOCAL lock_timeout = '5s';
ALTER TABLE users
    ADD COLUMN title varchar(100) NOT NULL DEFAULT '',
    ADD COLUMN time_zone varchar(64) NOT NULL DEFAULT '',
    ADD COLUMN picture_url varchar(2000) NOT NULL DEFAULT '',
    ADD CONSTRAINT users_picture_url_check CHECK (picture_url = '' OR picture_url LIKE 'https://_%');
