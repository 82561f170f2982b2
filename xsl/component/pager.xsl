<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists page by key: there is "newer" and "older", and no number of pages. Mode: pager. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="pager" mode="pager">
    <xsl:if test="@newer != '' or @older != ''">
      <nav class="pager" aria-label="{p:t('pager.label')}">
        <xsl:if test="@newer != ''">
          <a href="{@newer}" rel="prev">
            <xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'left'"/></xsl:apply-templates>
            <xsl:value-of select="p:t('pager.newer')"/>
          </a>
        </xsl:if>
        <xsl:if test="@older != ''">
          <a href="{@older}" rel="next">
            <xsl:value-of select="p:t('pager.older')"/>
            <xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'right'"/></xsl:apply-templates>
          </a>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
