"""What forms share that anybody may send: readers without an account."""
