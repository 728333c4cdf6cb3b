"""PDF: a child process takes the words from the pages, with their places and faces; here they become a document."""
