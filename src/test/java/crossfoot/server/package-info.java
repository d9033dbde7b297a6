/** States whose database a PostgreSQL server keeps. */
package crossfoot.server;
