/* Screens of the editors: what HTML and styles alone do not do. */
