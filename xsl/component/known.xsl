<?xml version="1.0" encoding="UTF-8"?>
<!-- What is known of somebody whose card was scanned. Mode known. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="known" mode="known">
    <h2><xsl:value-of select="p:t2('known.visits', string(count(visits/visit)))"/></h2>
    <xsl:choose>
      <xsl:when test="visits/visit">
        <ul class="rows"><xsl:for-each select="visits/visit">
          <li><a href="/reception/visit/{id}"><xsl:value-of select="p:day(visited_on)"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/><xsl:text> </xsl:text><xsl:apply-templates select="kind" mode="value"/>
            <p class="soft"><xsl:value-of select="substring(matter, 1, 160)"/><xsl:if test="string-length(matter) &gt; 160">…</xsl:if></p></li>
        </xsl:for-each></ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('known.no_visit')"/></p></xsl:otherwise>
    </xsl:choose>
    <h2><xsl:value-of select="p:t2('known.matters', string(count(matters/matter)))"/></h2>
    <xsl:choose>
      <xsl:when test="matters/matter">
        <ul class="rows"><xsl:for-each select="matters/matter">
          <li><a><xsl:attribute name="href"><xsl:choose>
              <xsl:when test="desk = 'settlement'">/settlement/casefile/</xsl:when>
              <xsl:otherwise>/intake/petition/</xsl:otherwise>
            </xsl:choose><xsl:value-of select="id"/></xsl:attribute><xsl:apply-templates select="code" mode="value"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/>
            <p><xsl:value-of select="subject"/></p>
            <p class="meta"><span><xsl:apply-templates select="kind" mode="value"/></span><span><xsl:value-of select="p:day(received_on)"/></span></p></li>
        </xsl:for-each></ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('known.no_matter')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
