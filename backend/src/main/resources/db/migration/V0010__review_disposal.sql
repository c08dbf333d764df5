-- When a review's survey answers are to be deleted, and by which decision: the case reference of the decision stands
-- beside the day, since answers to a city are public records that may only be deleted by decision. Kept as the review is.
CREATE TABLE review_disposal (
    review     BIGINT      NOT NULL,
    dispose_on DATE        NOT NULL,
    decision   VARCHAR(60) NOT NULL,
    CONSTRAINT pk_review_disposal PRIMARY KEY (review),
    CONSTRAINT fk_review_disposal_review FOREIGN KEY (review) REFERENCES review (id)
);
