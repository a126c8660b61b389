-- A password that an administrator has seen serves once: to choose another at the next sign-in.
ALTER TABLE account ADD COLUMN password_temporary BOOLEAN NOT NULL DEFAULT FALSE;
