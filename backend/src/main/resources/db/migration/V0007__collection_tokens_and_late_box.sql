-- Tokens and the late box (ADR 0008). A phone trades its code for a blindly signed token: issued_for is SHA-256 of the
-- blinded message, so that a repeated request gets the same answer. It tells nothing about the token. Where a form
-- without scripts used the code, it is random. NULL: not used.
ALTER TABLE invitation_code ADD COLUMN issued_for BINARY(32) NULL;
UPDATE invitation_code SET issued_for = RANDOM_BYTES(32) WHERE used;
ALTER TABLE invitation_code DROP COLUMN used;

-- box: B for the ballot box, L for the late box. The id outlives the envelope, so that an answer sent again after the
-- opening is known as received: enc and ciphertext are emptied instead of the row being removed.
ALTER TABLE sealed_answer
    ADD COLUMN box CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'B' AFTER id,
    MODIFY enc BINARY(65) NULL,
    MODIFY ciphertext MEDIUMBLOB NULL,
    ADD CONSTRAINT ck_sealed_answer_box CHECK (box IN ('B', 'L'));
ALTER TABLE sealed_answer ALTER COLUMN box DROP DEFAULT;

-- Public halves only. token_public_key is an X.509 SubjectPublicKeyInfo. Boxes made before have neither: empty.
ALTER TABLE ballot_box
    ADD COLUMN late_public_key VARBINARY(65) NOT NULL DEFAULT '' AFTER public_key,
    ADD COLUMN token_public_key VARBINARY(600) NOT NULL DEFAULT '' AFTER late_public_key;
ALTER TABLE ballot_box ALTER COLUMN late_public_key DROP DEFAULT, ALTER COLUMN token_public_key DROP DEFAULT;
