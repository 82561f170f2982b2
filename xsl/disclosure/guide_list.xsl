<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('guide.lead')"/></p>
    <div class="cards"><xsl:apply-templates select="roles/role" mode="card"/></div>
    <ul class="rows">
      <li><a href="/tro-giup"><xsl:value-of select="p:t('title.help_show')"/></a></li>
      <li><a href="/tro-giup/luat"><xsl:value-of select="p:t('title.law_list')"/></a></li>
      <li><a href="/tro-giup/van-ban"><xsl:value-of select="p:t('title.regulation_show')"/></a></li>
      <li><a href="/tro-giup/ho-tro"><xsl:value-of select="p:t('title.support_show')"/></a></li>
    </ul>
  </xsl:template>

  <xsl:template match="role" mode="card">
    <article class="card">
      <h2><a href="/tro-giup/huong-dan/{@word}"><xsl:value-of select="title"/></a></h2>
      <p><xsl:value-of select="what"/></p>
      <xsl:if test="screen">
        <ul><xsl:for-each select="screen"><li><a href="/tro-giup/huong-dan/{@word}"><xsl:value-of select="title"/></a></li></xsl:for-each></ul>
      </xsl:if>
    </article>
  </xsl:template>
</xsl:stylesheet>
