DROP TABLE imported_items;
DROP TABLE imports;
