INSERT INTO user_profile VALUES (1, 'Ann Lee'), (2, 'Bob Ray');
