<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('blank.lead')"/></p>
    <ul class="rows"><xsl:apply-templates select="blanks/blank" mode="row"/></ul>
    <p><xsl:value-of select="p:t('blank.portal')"/><xsl:text> </xsl:text><a href="/gui-don"><xsl:value-of select="p:t('nav.filing')"/></a></p>
    <p><a href="/tro-giup"><xsl:value-of select="p:t('title.help_show')"/></a></p>
  </xsl:template>

  <xsl:template match="blank" mode="row">
    <li>
      <a href="/bieu-mau/{@slug}"><xsl:value-of select="p:t('blank.', @template)"/></a>
      <p class="meta">
        <xsl:if test="law/form_number != ''"><span><xsl:value-of select="p:t2('blank.number', law/form_number)"/></span></xsl:if>
        <xsl:if test="act/title != ''"><span lang="vi"><xsl:value-of select="act/title"/><xsl:text> </xsl:text><xsl:value-of select="act/number"/></span></xsl:if>
        <span><a href="/bieu-mau/{@slug}/docx"><xsl:value-of select="p:t2('blank.docx', p:t('blank.', @template))"/></a></span>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
