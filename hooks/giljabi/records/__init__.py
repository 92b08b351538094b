"""Records: the files of ``docs/data`` read with their places, checked, cross-referenced and loaded as one library."""
