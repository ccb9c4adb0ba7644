"""The rules as data: YAML files beside this one, and the typed views of them.

Every rule says what it is, gives a text it takes and a near miss it refuses, and
where it comes from. `loader` reads the files; one module a lexicon turns its rules
into typed, compiled values.
"""
