-- A telephone number is found by its last digits.
CREATE INDEX identity_keys_phone_end ON identity_keys (substr(key, length(key) - 3)) WHERE kind = 'phone';
