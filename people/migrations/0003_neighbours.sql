-- A child of the same names at the same postcode is one look-up, however many children live there.
DROP INDEX people_child_by_post_code;
CREATE INDEX people_child_by_place_and_name ON people_child (area, folded_post_code, folded_surname, folded_forename);
