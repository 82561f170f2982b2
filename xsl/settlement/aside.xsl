<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages beside that of a matter share: the way back to it, what can be done here, an
     act on one row. Imported after matter. Modes: way-back, offers, on-row. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="page" mode="way-back">
    <p class="lead"><a href="{back}"><xsl:value-of select="casefile/code"/>: <xsl:value-of select="petition/subject"/></a></p>
  </xsl:template>

  <xsl:template match="actions" mode="offers">
    <section class="panel todo" aria-labelledby="todo">
      <h2 id="todo"><xsl:value-of select="p:t('todo.here')"/></h2>
      <xsl:apply-templates select="." mode="actions"/>
    </section>
  </xsl:template>

  <xsl:template match="action" mode="on-row">
    <xsl:param name="row"/>
    <span><a href="{@path}?row={$row}"><xsl:value-of select="p:t(@key)"/></a></span>
  </xsl:template>
</xsl:stylesheet>
