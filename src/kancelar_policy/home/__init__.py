"""The composed home page of a language: sections, versions, the way to the reader."""
