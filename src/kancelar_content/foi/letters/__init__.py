"""Letters of a case, filled from DOCX templates that the office edits itself."""
