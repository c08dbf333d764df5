-- Staff who sign in. Attempts are counted here and not in memory, so that a restart or a second instance gives no
-- new attempts. Retention: as long as the person works with reviews.
CREATE TABLE account (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    username        VARCHAR(64)  NOT NULL,
    display_name    VARCHAR(120) NOT NULL,
    role            VARCHAR(20)  NOT NULL,
    password_hash   VARCHAR(200) NOT NULL,
    failed_attempts INT          NOT NULL DEFAULT 0,
    locked_until    DATETIME(3)  NULL,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT uq_account_username UNIQUE (username),
    CONSTRAINT ck_account_role CHECK (role IN ('INSPECTOR', 'ADMINISTRATOR'))
);
