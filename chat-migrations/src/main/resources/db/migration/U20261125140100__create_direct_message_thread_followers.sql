SET LOCAL lock_timeout = '5s';
DROP TABLE direct_message_thread_followers;
